import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one brand colour in every shade: what Mantine paints follows the roles of tokens.css. */
const BRAND = Array.from({ length: 10 }, () => 'var(--brand)') as unknown as MantineColorsTuple;

/** Mantine in the desk's own colours, type and shapes; there is no second palette. */
export const theme = createTheme({
  primaryColor: 'brand',
  colors: { brand: BRAND },
  fontFamily: 'var(--font)',
  defaultRadius: 8,
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 0 }, overlayProps: { blur: 0 } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng thông báo' } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, withinPortal: true } },
  },
});
