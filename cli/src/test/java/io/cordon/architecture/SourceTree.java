package io.cordon.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources of all modules, as the folder tree shows them. */
final class SourceTree {
  private static final Path ROOT = Path.of("..");
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final String PACKAGE_INFO = "package-info.java";

  private SourceTree() {}

  /** One source file that declares a type. */
  record SourceFile(String module, String packageName, String typeName) {}

  static List<SourceFile> mainTypes() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .filter(module -> Files.isDirectory(module.resolve(MAIN)))
          .sorted()
          .flatMap(SourceTree::mainTypes)
          .toList();
    }
  }

  private static Stream<SourceFile> mainTypes(Path module) {
    Path root = module.resolve(MAIN);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith(PACKAGE_INFO))
          .map(file -> sourceFile(module, root.relativize(file)))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SourceFile sourceFile(Path module, Path file) {
    String name = file.getFileName().toString();
    return new SourceFile(
        module.getFileName().toString(),
        file.getParent().toString().replace('/', '.'),
        name.substring(0, name.length() - ".java".length()));
  }

  /** Whether the package says in a sentence what it is. */
  static boolean hasPackageInfo(SourceFile file) {
    Path folder = Path.of(file.packageName().replace('.', '/'));
    return Files.exists(
        ROOT.resolve(file.module()).resolve(MAIN).resolve(folder).resolve(PACKAGE_INFO));
  }
}
