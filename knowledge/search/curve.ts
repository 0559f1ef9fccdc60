/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -15.68,
  weights: [4.533, 1.674, 1.155, 3.045, -4.813, 4.415, 3.893],
};
