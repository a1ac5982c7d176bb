package io.cordon.audit.m365;

import io.cordon.audit.text.LowerCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of Microsoft's own applications by their ids, which are the same in all tenants. */
final class MicrosoftApplications {
  private static final Map<String, String> NAMES = load("microsoft-applications.txt");

  private MicrosoftApplications() {}

  /** Null for any other application. */
  static String name(String id) {
    return id == null ? null : NAMES.get(LowerCase.of(id));
  }

  /** The resource has an id, a blank and the name in each line; comments start with {@code #}. */
  private static Map<String, String> load(String resource) {
    try (InputStream in = MicrosoftApplications.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
