package io.cordon.cli.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * What Cordon lacks for each scenario, for the section of the report that says why recall is low.
 * The texts are in the resource beside this class.
 */
public final class ScenarioNotes {
  private static final String RESOURCE = "scenario-notes.properties";

  private final Properties notes = new Properties();

  private ScenarioNotes() {}

  public static ScenarioNotes load() {
    ScenarioNotes loaded = new ScenarioNotes();
    try (InputStream bytes = ScenarioNotes.class.getResourceAsStream(RESOURCE);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      loaded.notes.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return loaded;
  }

  /** The words that have a note. */
  public Set<String> scenarios() {
    return notes.stringPropertyNames();
  }

  /** The note on a scenario. */
  String of(String scenario) {
    return notes.getProperty(scenario, "Nobody has looked into it yet.");
  }
}
