package io.cordon.policy.sigma;

import io.cordon.policy.PolicyException;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Finds and reads the rule files of a folder. A file that cannot be read does not keep the others
 * from being read. Hidden files and folders are ignored and links to folders are not followed. A
 * link to a file is followed only inside the folder, as in mounted Kubernetes configuration.
 */
public final class PolicyFolder {
  private static final int MAX_FILES = 20_000;

  private static final String LEADS_NOWHERE = "is a link that leads to no file";

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notRead = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();

  private PolicyFolder(Path folder) {
    this.folder = folder;
  }

  /** Reads all rule files of a folder, or the one file. */
  public static PolicyFolder read(Path folder) {
    PolicyFolder read = new PolicyFolder(folder);
    if (Files.isDirectory(folder)) {
      read.walk();
    } else if (Files.exists(folder)) {
      read.readFile(folder);
    } else if (Files.isSymbolicLink(folder)) {
      read.add(folder, LEADS_NOWHERE);
    } else {
      read.add(folder, "there is no such file or folder");
    }
    if (read.problems.isEmpty() && read.texts.isEmpty()) {
      read.add(folder, "contains no policy (*.yml or *.yaml)");
    }
    return read;
  }

  /** The text of each readable rule file by its path. */
  public Map<String, String> texts() {
    return texts;
  }

  /** Why other rule files, or the folder itself, could not be read. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Files that look like rules but do not have the name of one, so that they are not read. */
  public List<Problem> notRead() {
    return List.copyOf(notRead);
  }

  /**
   * The text of each rule file by its path.
   *
   * @throws PolicyException when there is no rule file, or one cannot be read
   */
  public static Map<String, String> allTexts(Path folder) throws PolicyException {
    PolicyFolder read = read(folder);
    if (!read.problems.isEmpty()) {
      throw new PolicyException(read.problems);
    }
    return read.texts;
  }

  private void walk() {
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(folder, new Visitor(root));
    } catch (IOException unreadable) {
      add(folder, reason(unreadable));
    }
  }

  private void readFile(Path file) {
    Problems found = Problems.withoutKeys();
    YamlText.read(file, YamlLimits.RULE, found).ifPresent(text -> texts.put(file.toString(), text));
    problems.addAll(found.all());
  }

  private void add(Path file, String sentence) {
    problems.add(Problem.ofFile(file.toString(), sentence));
  }

  private static String reason(IOException unreadable) {
    return unreadable instanceof AccessDeniedException
        ? "cannot be read: this user may not read it"
        : "cannot be read: " + unreadable.getMessage();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  /** Whether a file has the name of a rule. */
  public static boolean isRule(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  /** Reads each rule file that it visits. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    private Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean below = !directory.equals(folder);
      return below && isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink() && !isFollowed(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (!isRule(file)) {
        if (attributes.isRegularFile() && RuleLikeness.of(file)) {
          String sentence = "looks like a rule but is not read: its name must end in .yml or .yaml";
          notRead.add(Problem.ofFile(file.toString(), sentence));
        }
        return FileVisitResult.CONTINUE;
      }
      if (texts.size() >= MAX_FILES) {
        add(folder, "contains more than " + MAX_FILES + " policies");
        return FileVisitResult.TERMINATE;
      }
      if (Files.isRegularFile(file)) {
        readFile(file);
      } else {
        add(file, "is not a regular file");
      }
      return FileVisitResult.CONTINUE;
    }

    /** Whether a link leads to a file inside; adds a problem where rules may remain unread. */
    private boolean isFollowed(Path link) throws IOException {
      if (Files.isDirectory(link)) {
        if (!isVisited(link.toRealPath())) {
          add(link, "is a link to a folder, which is not followed; copy the folder here");
        }
        return false;
      }
      if (isRule(link) && !Files.exists(link)) {
        add(link, LEADS_NOWHERE);
      } else if (isRule(link) && !link.toRealPath().startsWith(root)) {
        add(link, "is a link to a file outside the folder");
      } else {
        return true;
      }
      return false;
    }

    /** Whether the walk comes to a folder by its own path. */
    private boolean isVisited(Path real) {
      return real.startsWith(root)
          && StreamSupport.stream(root.relativize(real).spliterator(), false)
              .noneMatch(PolicyFolder::isHidden);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      add(file, reason(unreadable));
      return FileVisitResult.CONTINUE;
    }
  }
}
