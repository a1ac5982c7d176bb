package io.cordon.cli.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/**
 * A file system of Flink whose files are local, and whose disk is full while a file named {@code
 * full} is in its root directory: {@code fulldisk:/ROOT/…}, where ROOT ends with {@code disk}.
 */
public final class FullDisk implements FileSystemFactory {
  static final String SCHEME = "fulldisk";

  /** The last part of the root's name. */
  static final String ROOT = "disk";

  static final String MARKER = "full";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileSystem create(URI uri) {
    return new Local();
  }

  private static void requireSpace(Path file) throws IOException {
    java.nio.file.Path local = java.nio.file.Path.of(file.getPath());
    for (java.nio.file.Path at = local; at != null; at = at.getParent()) {
      if (at.endsWith(ROOT) && Files.exists(at.resolve(MARKER))) {
        throw new IOException("No space left on device");
      }
    }
  }

  private static final class Local extends LocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create(SCHEME + ":/");
    }

    @Override
    public FSDataOutputStream create(Path file, WriteMode mode) throws IOException {
      requireSpace(file);
      return new Output(super.create(file, mode), file);
    }

    @Override
    public boolean mkdirs(Path directory) throws IOException {
      requireSpace(directory);
      return super.mkdirs(directory);
    }
  }

  private static final class Output extends FSDataOutputStream {
    private final FSDataOutputStream local;
    private final Path file;

    Output(FSDataOutputStream local, Path file) {
      this.local = local;
      this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
      requireSpace(file);
      local.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      requireSpace(file);
      local.write(bytes, offset, length);
    }

    @Override
    public long getPos() throws IOException {
      return local.getPos();
    }

    @Override
    public void flush() throws IOException {
      local.flush();
    }

    @Override
    public void sync() throws IOException {
      requireSpace(file);
      local.sync();
    }

    @Override
    public void close() throws IOException {
      local.close();
    }
  }
}
