package io.cordon.datagen.truth;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.truth.Facts.Run;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code facts.json}, the schema {@code cordon.facts.v1}. */
final class FactsJson {
  private final OutputStream out;

  FactsJson(OutputStream out) {
    this.out = out;
  }

  void write(
      Run run,
      Collection<CloudWriter> writers,
      Map<App, LogCounts> logs,
      Map<Verb, Long> verbs,
      Map<String, Long> incidents,
      Map<String, Long> decoys,
      Map<String, Long> incidentActs,
      List<FileReach> files)
      throws IOException {
    try (JsonGenerator json = JsonLines.to(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      head(json, run);
      json.writeObjectFieldStart("tenants");
      for (CloudWriter writer : writers) {
        json.writeStringField(writer.app().id(), writer.tenant());
      }
      json.writeEndObject();
      logs(json, logs);
      Map<String, Long> acts = new TreeMap<>();
      verbs.forEach((verb, count) -> acts.put(verb.word(), count));
      counts(json, "acts", acts);
      counts(json, "incidents", incidents);
      counts(json, "decoys", decoys);
      counts(json, "incident_acts", incidentActs);
      exposure(json, files);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void head(JsonGenerator json, Run run) throws IOException {
    json.writeStringField("schema", "cordon.facts.v1");
    json.writeNumberField("seed", run.seed());
    json.writeNumberField("users", run.users());
    json.writeNumberField("days", run.days());
    json.writeStringField("from", run.from().toString());
    json.writeStringField("to", run.to().toString());
    json.writeStringField("evaluation_from", run.evaluationFrom().toString());
  }

  private static void logs(JsonGenerator json, Map<App, LogCounts> logs) throws IOException {
    json.writeObjectFieldStart("logs");
    for (Map.Entry<App, LogCounts> log : logs.entrySet()) {
      LogCounts counts = log.getValue();
      json.writeObjectFieldStart(log.getKey().id());
      json.writeNumberField("records", counts.records());
      json.writeNumberField("doubled", counts.doubled());
      json.writeNumberField("junk", counts.junk());
      json.writeNumberField("acts", counts.acts());
      json.writeNumberField("bytes", counts.bytes());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void exposure(JsonGenerator json, List<FileReach> files) throws IOException {
    Map<App, Map<Exposure, Long>> counts = new EnumMap<>(App.class);
    for (FileReach file : files) {
      counts
          .computeIfAbsent(file.app(), app -> new EnumMap<>(Exposure.class))
          .merge(file.reach(), 1L, Long::sum);
    }
    json.writeObjectFieldStart("exposure");
    json.writeObjectFieldStart("counts");
    for (Map.Entry<App, Map<Exposure, Long>> app : counts.entrySet()) {
      Map<String, Long> words = new TreeMap<>();
      app.getValue().forEach((reach, count) -> words.put(reach.word(), count));
      counts(json, app.getKey().id(), words);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("files");
    for (FileReach file : files) {
      if (file.isListed()) {
        file(json, file);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, FileReach file) throws IOException {
    json.writeStartObject();
    json.writeStringField("app", file.app().id());
    json.writeStringField("file", file.file());
    json.writeStringField("label", file.label().caption());
    json.writeStringField("reach", file.reach().word());
    json.writeStringField("logged_reach", file.loggedReach().word());
    json.writeStringField("through", file.through());
    JsonLines.strings(json, "recipients", file.recipients());
    json.writeNumberField("links", file.links());
    json.writeEndObject();
  }
}
