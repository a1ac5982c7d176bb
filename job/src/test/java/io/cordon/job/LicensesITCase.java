package io.cordon.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The job jar contains other people's classes: it names each library with its version, and carries
 * the text of every license and every notice that came with them. After a change of dependencies,
 * change src/main/resources/META-INF/NOTICE.
 */
class LicensesITCase {
  private static final Path JOB_JAR = Path.of("target/cordon-job.jar");
  private static final Path REPOSITORY = Path.of("..");

  private static final Pattern NAMED =
      Pattern.compile("- ([\\w.-]+:[\\w.-]+:[\\w.-]+)( \\((META-INF/licenses/[\\w.-]+)\\))?");
  private static final Pattern LEGAL =
      Pattern.compile("(META-INF/)?[\\w.-]*(LICENSE|NOTICE)[\\w.-]*");

  /** The license, with or without its example of how to apply it, or a pointer to it. */
  private static final Pattern APACHE =
      Pattern.compile(
          "Apache License Version 2\\.0, January 2004.*END OF TERMS AND CONDITIONS"
              + "( APPENDIX: How to apply.*limitations under the License\\.)?"
              + "|This copy of .* is licensed under( the)? Apache \\(Software\\) License, version 2\\.0 .*"
              + " http://www\\.apache\\.org/licenses/LICENSE-2\\.0");

  private static final Set<String> entries = new HashSet<>();
  private static String allLegalTexts;
  private static String notice;

  @BeforeAll
  static void readTheJar() throws IOException {
    StringBuilder texts = new StringBuilder();
    try (ZipFile jar = new ZipFile(JOB_JAR.toFile())) {
      for (ZipEntry entry : entriesOf(jar)) {
        entries.add(entry.getName());
        if ((entry.getName().startsWith("META-INF/") && isLegal(entry.getName()))
            || entry.getName().startsWith("META-INF/licenses/")) {
          texts.append(text(jar, entry)).append('\n');
        }
      }
      notice = text(jar, jar.getEntry("META-INF/NOTICE"));
    }
    allLegalTexts = words(texts.toString());
  }

  @Test
  void everyLibraryInTheJarIsNamedWithItsVersion() throws IOException {
    Set<String> bundled = new TreeSet<>();
    for (Path library : libraries()) {
      bundled.add(coordinates(library));
    }

    assertThat(named()).isNotEmpty().containsExactlyInAnyOrderElementsOf(bundled);
  }

  /** A class that no library of the class path has would have come from nowhere. */
  @Test
  void everyClassInTheJarIsOurOwnOrOfANamedLibrary() throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (String entry : entries) {
      if (entry.endsWith(".class") && !entry.startsWith("io/cordon/")) {
        unknown.add(entry);
      }
    }
    for (Path library : libraries()) {
      unknown.removeAll(classesOf(library));
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void everyLicenseAndNoticeOfALibraryIsInTheJar() throws IOException {
    for (Path library : libraries()) {
      try (ZipFile jar = new ZipFile(library.toFile())) {
        for (ZipEntry entry : entriesOf(jar)) {
          if (isLegal(entry.getName())) {
            String text = words(text(jar, entry));
            assertThat(APACHE.matcher(text).matches() || allLegalTexts.contains(text))
                .as(library.getFileName() + " " + entry.getName())
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void theJarHasOurOwnLicenseAndNoticeAndTheTextsThatTheNoticeNames() throws IOException {
    assertThat(allLegalTexts)
        .contains(words(Files.readString(REPOSITORY.resolve("LICENSE"))))
        .contains(words(Files.readString(REPOSITORY.resolve("NOTICE"))));
    Set<String> texts = new TreeSet<>();
    Pattern.compile("META-INF/[\\w./-]*LICENSE[\\w.-]*")
        .matcher(notice)
        .results()
        .forEach(named -> texts.add(named.group()));
    assertThat(texts).hasSizeGreaterThan(5);
    assertThat(entries).containsAll(texts);
    assertThat(entries.stream().filter(entry -> entry.matches("META-INF/licenses/.+")))
        .isSubsetOf(texts);
  }

  private static Set<String> named() {
    Set<String> named = new TreeSet<>();
    notice
        .lines()
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .forEach(line -> named.add(line.group(1)));
    return named;
  }

  /** The jars of the class path whose classes are in the job jar; most are only for tests. */
  private static List<Path> libraries() throws IOException {
    List<Path> libraries = new ArrayList<>();
    for (Path jar : classPath()) {
      Set<String> classes = classesOf(jar);
      if (!classes.isEmpty() && entries.containsAll(classes)) {
        libraries.add(jar);
      }
    }
    return libraries;
  }

  /** Maven's test runner keeps the class path elsewhere, because it may be too long. */
  private static List<Path> classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(element -> element.endsWith(".jar") && !element.contains("cordon-"))
        .map(Path::of)
        .toList();
  }

  private static Set<String> classesOf(Path library) throws IOException {
    Set<String> classes = new HashSet<>();
    try (ZipFile jar = new ZipFile(library.toFile())) {
      for (ZipEntry entry : entriesOf(jar)) {
        if (entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class")) {
          classes.add(entry.getName());
        }
      }
    }
    return classes;
  }

  /** From its place in the local repository: GROUP/ARTIFACT/VERSION/FILE. */
  private static String coordinates(Path library) {
    Path version = library.getParent();
    Path artifact = version.getParent();
    for (String coordinates : named()) {
      String[] parts = coordinates.split(":", -1);
      if (artifact.endsWith(Path.of(parts[0].replace('.', '/'), parts[1]))) {
        return parts[0] + ':' + parts[1] + ':' + version.getFileName();
      }
    }
    return artifact + ":" + version.getFileName();
  }

  private static boolean isLegal(String entry) {
    return LEGAL.matcher(entry).matches();
  }

  private static List<ZipEntry> entriesOf(ZipFile jar) {
    List<ZipEntry> all = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> next = jar.entries(); next.hasMoreElements(); ) {
      all.add(next.nextElement());
    }
    return all;
  }

  private static String text(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Line breaks may differ. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
