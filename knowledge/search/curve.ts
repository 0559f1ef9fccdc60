/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -12.403,
  weights: [4.241, 2.603, 3.247, -3.951, 3.569, 3.443],
};
