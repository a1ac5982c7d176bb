package io.cordon.cli.label;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A file that was named, or all files in a directory that was named, in the order of their names.
 * Links inside a directory are not followed: they may lead out of it, or round in a circle.
 */
record FileTree(Path named) {

  /** Who is shown the files. */
  interface Visitor {
    /** A file; {@code named} tells whether the user named it. */
    void file(Path file, boolean named);

    /** A place that cannot be read, and why. */
    void unreadable(Path place, String reason);
  }

  void walk(Visitor visitor) {
    if (!Files.isDirectory(named)) {
      visitNamed(visitor);
      return;
    }
    Deque<Path> open = new ArrayDeque<>(List.of(named));
    while (!open.isEmpty()) {
      Path path = open.pop();
      if (path == named || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        children(path, visitor).forEach(open::push);
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        visitor.file(path, false);
      }
    }
  }

  private void visitNamed(Visitor visitor) {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      visitor.unreadable(named, "is no file and no directory");
    } else {
      visitor.file(named, true);
    }
  }

  /** Last name first. */
  private static List<Path> children(Path directory, Visitor visitor) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(directory)) {
      listed.forEach(children::add);
    } catch (AccessDeniedException denied) {
      visitor.unreadable(directory, "permission denied");
    } catch (IOException | DirectoryIteratorException broken) {
      visitor.unreadable(directory, "cannot be listed: " + broken.getMessage());
    }
    children.sort(Collections.reverseOrder());
    return children;
  }
}
