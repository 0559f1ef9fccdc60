/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -11.279,
  weights: [3.983, 2.788, 3.592, -3.458, 2.554, 3],
};
