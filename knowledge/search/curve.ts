/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -14.652,
  weights: [4.341, 1.33, 1.121, 2.847, -4.637, 4.133, 3.557],
};
