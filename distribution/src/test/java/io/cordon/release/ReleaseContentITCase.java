package io.cordon.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the release: libraries, licences, checksums, the bill of materials. */
class ReleaseContentITCase {
  private static final Pattern NAMED =
      Pattern.compile("(?m)^- [\\w.-]+:([\\w.-]+):([\\w.-]+)(?: \\((.+)\\))?$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)(?:#[^)\\s]*)?\\)");

  @TempDir private static Path shared;
  private static UnpackedRelease release;

  @BeforeAll
  static void unpack() throws Exception {
    release = UnpackedRelease.into(shared);
  }

  private static Set<String> libraries() throws IOException {
    try (Stream<Path> jars = Files.list(release.path("jars/lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> librariesOfOthers() throws IOException {
    Set<String> libraries = libraries();
    libraries.removeIf(name -> name.startsWith("cordon-"));
    return libraries;
  }

  @Test
  void theCommandHasExactlyTheLibrariesThatItsManifestLists() throws IOException {
    try (JarFile jar = new JarFile(release.path("jars/cordon-cli.jar").toFile())) {
      String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);

      assertThat(libraries())
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(classPath.split(" ", -1)).map(name -> name.replace("lib/", "")).toList());
    }
  }

  @Test
  void everyFileHasItsChecksum() throws Exception {
    List<String> expected = new ArrayList<>();
    for (String file : release.files()) {
      if (!file.equals("SHA256SUMS")) {
        expected.add(sha256(release.path(file)) + "  " + file);
      }
    }

    assertThat(Files.readAllLines(release.path("SHA256SUMS")))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Path.of(UnpackedRelease.ARCHIVE + ".sha256"))
        .hasContent(sha256(UnpackedRelease.ARCHIVE) + "  " + UnpackedRelease.ARCHIVE.getFileName());
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void everyLibraryIsNamedWithItsLicense() throws IOException {
    Set<String> named = new TreeSet<>();
    for (MatchResult line : thirdParties()) {
      named.add(line.group(1) + "-" + line.group(2) + ".jar");
      if (line.group(3) != null) {
        assertThat(release.path("licenses/" + line.group(3))).as(line.group()).exists();
      }
    }

    assertThat(named).containsExactlyInAnyOrderElementsOf(librariesOfOthers());
  }

  private static List<MatchResult> thirdParties() throws IOException {
    return NAMED
        .matcher(Files.readString(release.path("licenses/THIRD-PARTY.md")))
        .results()
        .toList();
  }

  @Test
  void onlyTheApacheLicenseMayHaveItsTextElsewhere() throws IOException {
    String text = Files.readString(release.path("licenses/THIRD-PARTY.md"));
    int others = text.indexOf("## MIT License");

    assertThat(thirdParties()).allMatch(line -> line.group(3) != null || line.start() < others);
    assertThat(release.path("LICENSE")).content().contains("Apache License");
    assertThat(release.path("NOTICE")).content().contains("Cordon");
  }

  @Test
  void theTextsThatLibrariesBringAreBesideThem() throws IOException {
    for (String library : librariesOfOthers()) {
      try (JarFile jar = new JarFile(release.path("jars/lib/" + library).toFile())) {
        boolean brings =
            jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/(LICENSE|NOTICE).*"));
        if (brings) {
          assertThat(release.path("licenses/from-jars/" + library.replaceFirst(".jar$", "-jar")))
              .isNotEmptyDirectory();
        }
      }
    }
  }

  @Test
  void theBillOfMaterialsHasEveryLibrary() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(release.path("sbom.cdx.json").toFile());
    Set<String> components = new TreeSet<>();
    for (JsonNode component : bill.get("components")) {
      components.add(component.get("name").asText() + "-" + component.get("version").asText());
      assertThat(component.get("purl").asText()).startsWith("pkg:maven/");
      assertThat(component.get("licenses")).as(component.get("purl").asText()).isNotEmpty();
    }

    assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
    for (String library : libraries()) {
      assertThat(components).contains(library.replaceFirst("\\.jar$", ""));
    }
  }

  /** But for links to sources, which a checkout has. */
  @Test
  void linksInItsDocumentsStayInside() throws IOException {
    for (String file : release.files()) {
      if (!file.endsWith(".md") || file.startsWith("licenses/from-jars/")) {
        continue;
      }
      for (MatchResult link :
          LINK.matcher(Files.readString(release.path(file))).results().toList()) {
        if (!link.group(1).startsWith("https:") && !link.group(1).contains("/src/")) {
          assertThat(release.path(file).resolveSibling(link.group(1)).normalize())
              .as(file)
              .exists()
              .startsWith(release.home());
        }
      }
    }
  }

  /** The same source gives the same bytes, whoever builds it and when. */
  @Test
  void entriesHaveTheTimeOfTheReleaseAndNoOwner() throws IOException {
    Instant time = Instant.parse(System.getProperty("cordon.release.time"));
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(Files.newInputStream(UnpackedRelease.ARCHIVE)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        assertThat(entry.getLastModifiedTime().toInstant()).as(entry.getName()).isEqualTo(time);
        assertThat(entry.getUserName() + ":" + entry.getLongUserId()).isEqualTo("root:0");
        assertThat(entry.getMode() & 0777)
            .as(entry.getName())
            .isEqualTo(isProgram(entry) ? 0755 : 0644);
      }
    }
  }

  private static boolean isProgram(TarArchiveEntry entry) {
    return entry.isDirectory() || entry.getName().endsWith("/bin/cordon");
  }
}
