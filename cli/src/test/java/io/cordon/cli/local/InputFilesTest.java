package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path directory;

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static InputFiles of(String... names) throws IOException {
    return InputFiles.of(List.of(names));
  }

  private static String printed(InputFiles files) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    files.printProblems(new Terminal(new ByteArrayOutputStream(), false, err, false, Map.of()));
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFileMayBeReadForTwoPurposesButStandardInputOnlyForOne() throws IOException {
    String a = file("a.jsonl", "123");

    InputFiles files = of(a).and(of(a));
    InputFiles piped = of("-").and(of(a, "-", "absent"));

    assertThat(files.names()).containsExactly(a, a);
    assertThat(files.totalBytes()).isEqualTo(6);
    assertThat(files.exitCode()).isZero();
    assertThat(piped.names()).containsExactly("-", a);
    assertThat(piped.mistakes()).containsExactly("absent: no such file", "-: is given twice");
    assertThat(piped.totalBytes()).isEqualTo(InputFiles.UNKNOWN);
  }

  @Test
  void readableFilesKeepTheirOrderAndTheirBytesAreAdded() throws IOException {
    String b = file("b.jsonl", "12345");
    String a = file("a.jsonl", "123");

    InputFiles files = of(b, a);

    assertThat(files.names()).containsExactly(b, a);
    assertThat(files.totalBytes()).isEqualTo(8);
    assertThat(files.fraction(2)).isEqualTo(0.25);
    assertThat(files.exitCode()).isZero();
    assertThat(printed(files)).isEmpty();
  }

  @Test
  void aMissingFileIsReportedAndTheOthersAreKept() throws IOException {
    String log = file("log.jsonl", "1");
    String absent = directory.resolve("absent.jsonl").toString();

    InputFiles files = of(absent, log);

    assertThat(files.names()).containsExactly(log);
    assertThat(files.exitCode()).isEqualTo(2);
    assertThat(printed(files)).isEqualTo("cordon: " + absent + ": no such file\n");
    files.requireAny();
  }

  @Test
  void forADirectoryTheMessageShowsHowToGiveItsFiles() throws IOException {
    assertThat(of(directory.toString()).mistakes())
        .containsExactly(
            directory + ": is a directory; give the files in it, for example " + directory + "/*");
  }

  @Test
  void aFileGivenTwiceIsReadOnce() throws IOException {
    String log = file("log.jsonl", "1");

    InputFiles files = of(log, log);

    assertThat(files.names()).containsExactly(log);
    assertThat(files.mistakes()).containsExactly(log + ": is given twice");
    assertThat(of("-", "-").mistakes()).containsExactly("-: is given twice");
  }

  @Test
  void anEmptyFileIsANoteAndNotAMistake() throws IOException {
    String empty = file("empty.jsonl", "");

    InputFiles files = of(empty);

    assertThat(files.names()).containsExactly(empty);
    assertThat(files.exitCode()).isZero();
    assertThat(files.fraction(0)).isEqualTo(1);
    assertThat(printed(files)).isEqualTo("cordon: " + empty + ": is empty\n");
  }

  @Test
  void theSizeOfStandardInputIsUnknown() throws IOException {
    String empty = file("empty.jsonl", "");

    InputFiles files = of(file("log.jsonl", "1"), "-", empty);

    assertThat(files.names()).contains("-");
    assertThat(files.totalBytes()).isEqualTo(-1);
    assertThat(files.fraction(100)).isNaN();
    assertThat(files.notes()).containsExactly(empty + ": is empty");
  }

  @Test
  void theSizeOfADeviceIsUnknown() throws IOException {
    assertThat(of("/dev/null").fraction(0)).isNaN();
    assertThat(of("/dev/null").notes()).isEmpty();
  }

  @Test
  void anUnreadableFileIsReported() throws IOException {
    Path secret = Path.of(file("secret.jsonl", "1"));
    Files.setPosixFilePermissions(secret, Set.of());
    boolean mayReadAnything = Files.isReadable(secret);
    if (mayReadAnything) {
      System.out.println("SKIPPED: this user may read files that nobody may read");
    }
    assumeFalse(mayReadAnything, "permissions do not bind this user");

    assertThat(of(secret.toString()).mistakes()).containsExactly(secret + ": permission denied");
  }

  @Test
  void aHostileFileNameCannotControlTheTerminal() throws IOException {
    assertThat(printed(of("\u001b[2Jabsent\nfile")))
        .isEqualTo("cordon: \uFFFD[2Jabsent\uFFFDfile: no such file\n");
  }

  @Test
  void withoutAnyReadableFileAllMistakesAreOneSentence() throws IOException {
    InputFiles files = of("absent-1", "absent-2");

    assertThatThrownBy(files::requireAny)
        .isInstanceOf(UserErrorException.class)
        .hasMessage("absent-1: no such file; absent-2: no such file");
  }
}
