import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { assertSafeName, MissingFileError, Storage } from './storage.js';

/**
 * Files in a bucket, by `s3://bucket?endpoint=http://host:9000&region=eu-central-1`. Credentials come from where the AWS
 * SDK looks for them (environment, profile, instance role).
 */
export class S3Storage extends Storage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(url: URL) {
    super();
    const endpoint = url.searchParams.get('endpoint');
    this.bucket = url.hostname;
    this.client = new S3Client({
      region: url.searchParams.get('region') ?? 'us-east-1',
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    });
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    assertSafeName(name);
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: name, Body: bytes }));
  }

  async get(name: string): Promise<Buffer> {
    assertSafeName(name);
    try {
      const answer = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: name }));
      if (!answer.Body) throw new MissingFileError('no such file');
      return Buffer.from(await answer.Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) throw new MissingFileError('no such file');
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    assertSafeName(name);
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: name }));
  }
}
