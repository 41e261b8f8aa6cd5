declare module 'validator/es/lib/isEmail.js' {
  export default function isEmail(text: string, options?: { allow_utf8_local_part?: boolean }): boolean;
}
