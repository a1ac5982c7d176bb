package io.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
  private static final YamlLimits SMALL = new YamlLimits(100, 50, 5);

  @TempDir private Path folder;

  private final Problems problems = Problems.withoutKeys();

  private Optional<String> read(byte[] bytes) throws IOException {
    return YamlText.read(Files.write(folder.resolve("a.yml"), bytes), SMALL, problems);
  }

  private void assertRefused(String sentence) {
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith(folder.resolve("a.yml").toString())
        .endsWith(sentence);
  }

  @Test
  void utf8IsReadWithAndWithoutAByteOrderMark() throws IOException {
    assertThat(read("grün \uD83D\uDE00".getBytes(StandardCharsets.UTF_8)))
        .contains("grün \uD83D\uDE00");
    String marked = read("\uFEFFa: b".getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(YamlDocuments.read("a.yml", marked, SMALL, problems).get(0).get("a").text())
        .isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsNamed(String charset) throws IOException {
    assertThat(read("title: x".getBytes(Charset.forName(charset)))).isEmpty();
    assertRefused(": is UTF-16 text; save it as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"})
  void utf32IsNamed(String charset) throws IOException {
    assertThat(read("title: x".getBytes(Charset.forName(charset)))).isEmpty();
    assertRefused(": is UTF-32 text; save it as UTF-8");
  }

  @Test
  void anotherEncodingIsRefusedAtItsFirstCharacter() throws IOException {
    assertThat(read("a: b\nc: Grün".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertRefused("a.yml:2:6: is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void aLongFileAFolderAndAMissingFileAreRefused() throws IOException {
    assertThat(read(new byte[101])).isEmpty();
    assertRefused("is too long: 101 characters; the limit is 100");
    assertThat(YamlText.read(folder, SMALL, problems)).isEmpty();
    assertThat(YamlText.read(folder.resolve("absent.yml"), SMALL, problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::sentence)
        .contains("is a folder, not a file", "no such file");
  }

  @Test
  void aFileWithoutPermissionIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), "a: b");
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "a superuser reads all");
    assertThat(YamlText.read(file, SMALL, problems)).isEmpty();
    assertRefused("cannot be read: this user may not read it");
  }
}
