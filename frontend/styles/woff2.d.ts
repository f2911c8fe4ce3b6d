declare module '*.woff2?url' {
  const url: string;
  export default url;
}

declare module '*.woff2?core' {
  const url: string;
  export default url;
}
