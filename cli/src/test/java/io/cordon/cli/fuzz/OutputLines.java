package io.cordon.cli.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.model.text.UnsafeText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines that a command wrote, and what is wrong with them. */
record OutputLines(String name, List<String> lines, List<String> problems) {
  /** Validation against a schema takes longer than the rest; of more lines it checks one in 50. */
  private static final int ALL_VALIDATED = 1_000;

  private static final int SCHEMA_SAMPLE = 50;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static OutputLines of(Path file) throws IOException {
    return of(file.getFileName().toString(), Files.readAllBytes(file));
  }

  static OutputLines of(String name, byte[] bytes) {
    List<String> problems = new ArrayList<>();
    String text = "";
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException broken) {
      problems.add(name + " is not UTF-8");
    }
    List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      problems.add(name + " does not end with a line break");
    }
    List<String> whole = lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
    whole.forEach(line -> check(name, line, problems));
    return new OutputLines(name, whole, problems);
  }

  private static void check(String name, String line, List<String> problems) {
    if (isUnsafe(line)) {
      problems.add(name + " has a harmful character: " + UnsafeText.inJson(line));
    }
    try {
      if (!JSON.readTree(line).isObject()) {
        problems.add(name + " has no object: " + line);
      }
    } catch (JsonProcessingException broken) {
      problems.add(name + " is not JSON: " + broken.getOriginalMessage() + ": " + line);
    }
  }

  private static boolean isUnsafe(String line) {
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      if (UnsafeText.isUnsafe(line.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Checks some of the lines; the schema is null where it is not at hand. */
  OutputLines valid(JsonSchema schema) {
    int step = lines.size() > ALL_VALIDATED ? SCHEMA_SAMPLE : 1;
    for (int i = 0; schema != null && i < lines.size(); i += step) {
      var errors = schema.validate(lines.get(i), InputFormat.JSON);
      if (!errors.isEmpty()) {
        problems.add(name + " is not valid: " + errors + ": " + lines.get(i));
      }
    }
    return this;
  }

  /** Checks the number of lines. */
  OutputLines counted(long expected, String what) {
    if (lines.size() != expected) {
      problems.add(name + " has " + lines.size() + " lines for " + expected + " " + what);
    }
    return this;
  }
}
