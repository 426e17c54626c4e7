/** A form with one file in it (RFC 7578), to be sent with `inject`. */
export function fileForm(bytes: Buffer, field = 'file'): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'a-boundary-of-our-own';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="picture.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
