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
 * A file of the command line, or all files below a directory of the command line, ordered by name.
 * Links below a directory are not followed: they could lead outside or into a circle.
 */
public record FileTree(Path root) {

  /** Callback for each file. */
  public interface Visitor {
    /**
     * Visits a file.
     *
     * @param isArgument whether the command line names this file
     */
    void file(Path file, boolean isArgument);

    /** Visits a file or directory that cannot be read. */
    void unreadable(Path path, String reason);
  }

  /** Visits the file, or all files below the directory. */
  public void walk(Visitor visitor) {
    if (!Files.isDirectory(root)) {
      visitRoot(visitor);
      return;
    }
    Deque<Path> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Path path = open.pop();
      if (path == root || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        children(path, visitor).forEach(open::push);
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        visitor.file(path, false);
      }
    }
  }

  private void visitRoot(Visitor visitor) {
    if (Files.exists(root) && !Files.isRegularFile(root)) {
      visitor.unreadable(root, "is neither a file nor a directory");
    } else {
      visitor.file(root, true);
    }
  }

  /** In reverse order of names, because the caller pushes them on a stack. */
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
