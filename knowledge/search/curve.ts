/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */
export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -12.397,
  weights: [4.092, 1.119, 2.047, 2.649, -3.741, 3.702, 3.756],
};
