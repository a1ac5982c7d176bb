package io.cordon.cli.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory, which only root can mount, and only on Linux. */
final class Tmpfs implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  private final Path directory;
  private final boolean mounted;

  private Tmpfs(Path directory, boolean mounted) {
    this.directory = directory;
    this.mounted = mounted;
  }

  static Tmpfs mount(Path directory, int megabytes) throws IOException {
    Files.createDirectories(directory);
    String size = "size=" + megabytes + "m";
    return new Tmpfs(
        directory, run("mount", "-t", "tmpfs", "-o", size, "tmpfs", directory.toString()));
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isMounted() {
    return mounted;
  }

  /** Writes until no byte is left. */
  void fill() throws IOException {
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(new byte[MEGABYTE]);
      }
    } catch (IOException full) {
      if (!full.getMessage().contains("No space left")) {
        throw full;
      }
    }
  }

  void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  @Override
  public void close() {
    if (mounted) {
      run("umount", "--lazy", directory.toString());
    }
  }
}
