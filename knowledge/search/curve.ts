/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -12.136,
  weights: [3.339, 1.635, 1.884, 2.849, -4.645, 4.384, 3.677],
};
