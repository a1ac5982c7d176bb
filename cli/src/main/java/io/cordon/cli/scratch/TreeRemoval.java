package io.cordon.cli.scratch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Removes a directory with all that is in it. A symbolic link is removed, never followed; where the
 * system can do it, not even when somebody exchanges a directory for one meanwhile. Others may
 * remove files of it at the same time.
 */
final class TreeRemoval {
  private TreeRemoval() {}

  /**
   * Removes the directory, which need not exist.
   *
   * @param directory an absolute path
   * @throws IOException when something cannot be removed, or was created meanwhile
   */
  static void remove(Path directory) throws IOException {
    try (DirectoryStream<Path> parent = Files.newDirectoryStream(directory.getParent())) {
      if (parent instanceof SecureDirectoryStream<Path> secure) {
        removeDirectory(secure, directory.getFileName());
      } else {
        Files.walkFileTree(directory, new Remove());
      }
    } catch (NoSuchFileException gone) {
      // Somebody else has removed it.
    }
  }

  private static void removeDirectory(SecureDirectoryStream<Path> parent, Path name)
      throws IOException {
    try (SecureDirectoryStream<Path> directory =
        parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : directory) {
        removeEntry(directory, entry.getFileName());
      }
    }
    parent.deleteDirectory(name);
  }

  private static void removeEntry(SecureDirectoryStream<Path> directory, Path name)
      throws IOException {
    try {
      BasicFileAttributes attributes =
          directory
              .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              .readAttributes();
      if (attributes.isDirectory()) {
        removeDirectory(directory, name);
      } else {
        directory.deleteFile(name);
      }
    } catch (NoSuchFileException gone) {
      // Somebody else has removed it.
    }
  }

  private static final class Remove extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
