/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -12.406,
  weights: [4.439, 2.771, 2.706, -3.811, 3.765, 3.623],
};
