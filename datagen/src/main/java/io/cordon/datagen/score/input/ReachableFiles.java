package io.cordon.datagen.score.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that {@code facts.json} lists under {@code exposure}, as {@code app|tenant|file id}.
 */
public final class ReachableFiles {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ReachableFiles() {}

  /**
   * Empty where it lists none.
   *
   * @throws ScoreInputException when the file is no JSON
   */
  public static Set<String> read(Path facts) throws IOException, ScoreInputException {
    Set<String> files = new HashSet<>();
    try (BufferedReader text = Files.newBufferedReader(facts, StandardCharsets.UTF_8);
        JsonParser json = FACTORY.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && isFile(json)) {
          files.add(json.getText());
        }
      }
    } catch (JsonProcessingException malformed) {
      throw new ScoreInputException(facts + ": not JSON", malformed);
    }
    return files;
  }

  private static boolean isFile(JsonParser json) {
    return json.getParsingContext().pathAsPointer().toString().matches("/exposure/files/\\d+/file");
  }
}
