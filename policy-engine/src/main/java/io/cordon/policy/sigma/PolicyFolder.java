package io.cordon.policy.sigma;

import io.cordon.policy.PolicyException;
import io.cordon.yaml.Problem;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds and reads the rule files of a folder. Hidden files and folders are ignored and links to
 * folders are not followed. A link to a file is followed only inside the folder, as in mounted
 * Kubernetes configuration.
 */
public final class PolicyFolder {
  private static final int MAX_FILES = 20_000;

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();

  public PolicyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The text of each rule file by its path.
   *
   * @throws PolicyException when there is no rule file, or one cannot be read
   */
  public Map<String, String> texts() throws PolicyException {
    if (Files.isRegularFile(folder)) {
      read(folder);
    } else if (!Files.isDirectory(folder)) {
      problems.add(Problem.ofFile(folder.toString(), "there is no such file or folder"));
    } else {
      walk();
    }
    if (problems.isEmpty() && texts.isEmpty()) {
      problems.add(Problem.ofFile(folder.toString(), "contains no policy (*.yml or *.yaml)"));
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return texts;
  }

  private void walk() {
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(folder, new Visitor(root));
    } catch (IOException unreadable) {
      problems.add(Problem.ofFile(folder.toString(), "cannot be read: " + unreadable.getMessage()));
    }
  }

  private void read(Path file) {
    String name = file.toString();
    try {
      long bytes = Files.size(file);
      if (bytes > YamlLimits.RULE.maxCharacters()) {
        problems.add(Problem.ofFile(name, YamlDocuments.tooLong(bytes, YamlLimits.RULE)));
      } else {
        texts.put(name, Files.readString(file));
      }
    } catch (CharacterCodingException notText) {
      problems.add(Problem.ofFile(name, "is not UTF-8 text"));
    } catch (IOException unreadable) {
      problems.add(Problem.ofFile(name, "cannot be read: " + unreadable.getMessage()));
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private static boolean isRule(Path file) {
    String name = file.getFileName().toString();
    return !isHidden(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
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
      if (!isRule(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (texts.size() >= MAX_FILES) {
        String sentence = "contains more than " + MAX_FILES + " policies";
        problems.add(Problem.ofFile(folder.toString(), sentence));
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isSymbolicLink() && !leadsInside(file)) {
        problems.add(Problem.ofFile(file.toString(), "is a link to a file outside the folder"));
      } else if (Files.isRegularFile(file)) {
        read(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean leadsInside(Path link) throws IOException {
      return Files.exists(link) && link.toRealPath().startsWith(root);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      String sentence = "cannot be read: " + unreadable.getMessage();
      problems.add(Problem.ofFile(file.toString(), sentence));
      return FileVisitResult.CONTINUE;
    }
  }
}
