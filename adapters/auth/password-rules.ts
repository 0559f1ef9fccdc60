/** Long rather than complicated (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12;
/** Argon2 takes any length; a form should not bring a book. */
export const LONGEST_PASSWORD = 200;
