package io.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.architecture.SourceTree.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The folder tree shows the architecture: small packages, each explained; one name, one type. */
class PackagesTest {
  private static final int MOST_TYPES = 20;

  private static final int SHOWN = 10;

  @Test
  void packagesAreSmall() throws IOException {
    Map<String, Long> sizes =
        SourceTree.mainTypes().stream()
            .collect(
                Collectors.groupingBy(
                    SourceFile::packageName, TreeMap::new, Collectors.counting()));
    System.out.println("The largest of " + sizes.size() + " packages, by types:");
    sizes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(size -> System.out.println("  " + size.getValue() + "  " + size.getKey()));
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MOST_TYPES));
  }

  @Test
  void everyPackageIsExplained() throws IOException {
    assertThat(SourceTree.mainTypes()).allMatch(SourceTree::hasPackageInfo);
  }

  @Test
  void noSimpleNameIsUsedTwiceWithinAModule() throws IOException {
    Map<String, List<String>> byName =
        SourceTree.mainTypes().stream()
            .collect(
                Collectors.groupingBy(
                    file -> file.module() + ": " + file.typeName(),
                    TreeMap::new,
                    Collectors.mapping(SourceFile::packageName, Collectors.toList())));
    byName.values().removeIf(packages -> packages.size() == 1);
    assertThat(byName).isEmpty();
  }

  @Test
  void fewSimpleNamesAreUsedInTwoModules() throws IOException {
    Map<String, Set<String>> modulesByName =
        SourceTree.mainTypes().stream()
            .collect(
                Collectors.groupingBy(
                    SourceFile::typeName,
                    TreeMap::new,
                    Collectors.mapping(SourceFile::module, Collectors.toCollection(TreeSet::new))));
    modulesByName.values().removeIf(modules -> modules.size() == 1);
    System.out.println("Names that two modules use: " + modulesByName);
    assertThat(modulesByName).hasSizeLessThanOrEqualTo(3);
  }
}
