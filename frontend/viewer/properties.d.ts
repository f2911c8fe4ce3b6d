declare module '*.properties?raw' {
  const text: string;
  export default text;
}
