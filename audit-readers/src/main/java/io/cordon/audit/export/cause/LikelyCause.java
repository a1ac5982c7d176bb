package io.cordon.audit.export.cause;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cordon.model.reject.Reject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Why the records of a file could not be read, as far as a few of its rejects show. */
public final class LikelyCause {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOOKED_AT_CHARACTERS = 4096;
  private static final int LONGEST_SENTENCE = 300;

  /** The beginning of lines of other services. The patterns need no backtracking. */
  private record LineShape(String what, Pattern pattern) {
    LineShape(String what, String pattern) {
      this(what, Pattern.compile(pattern));
    }
  }

  private static final List<LineShape> LINES =
      List.of(
          new LineShape(
              "an access log of a web server (nginx or Apache)",
              "[0-9a-fA-F.:]{3,45} \\S{1,64} \\S{1,64} \\[\\d{2}/[A-Z][a-z]{2}/\\d{4}:"),
          new LineShape("events in the format CEF", "(?:<\\d{1,3}>)?.{0,80}?CEF:\\d\\|"),
          new LineShape("events in the format LEEF", "(?:<\\d{1,3}>)?.{0,80}?LEEF:\\d"),
          new LineShape("a system log (syslog)", "<\\d{1,3}>"),
          new LineShape(
              "a system log (syslog)", "[A-Z][a-z]{2} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\S{1,255} "),
          new LineShape("a log of VPC flows (AWS)", "\\d \\d{12} eni-"),
          new LineShape("a W3C log of a web server (IIS)", "#(?:Software|Version|Fields): "),
          new LineShape("a log of key=value pairs", "[A-Za-z_]{1,40}=\\S{1,200} [A-Za-z_]{1,40}="),
          new LineShape("an e-mail", "(?:Return-Path|Received|MIME-Version|From): "),
          new LineShape("a YAML document", "---\\s*$"));

  /**
   * Fields that only the records of another service have together.
   *
   * @param what completes "it is …"
   */
  private record RecordShape(String what, List<String> fields) {
    RecordShape(String what, String... fields) {
      this(what, List.of(fields));
    }

    boolean matches(Set<String> names) {
      return fields.stream().allMatch(field -> names.contains(field.toLowerCase(Locale.ROOT)));
    }
  }

  private static final List<RecordShape> RECORDS =
      List.of(
          new RecordShape("AWS CloudTrail", "eventVersion", "eventSource", "awsRegion"),
          new RecordShape(
              "the CSV of Google's admin console (export with the Reports API instead)",
              "Document ID",
              "Document type",
              "Visibility"),
          new RecordShape(
              "the report of Box's admin console (export with the events API instead)",
              "Item Name",
              "Item ID",
              "Action",
              "User Email"),
          new RecordShape(
              "the CSV of Dropbox's admin console (export with team_log/get_events instead)",
              "Date/time",
              "Category",
              "Event",
              "Member"),
          new RecordShape("Netskope's events", "activity", "app", "object", "srcip"),
          new RecordShape("GitLab's audit log", "author_id", "entity_id", "entity_type"),
          new RecordShape("Google Cloud's audit log, not Workspace's", "protoPayload"),
          new RecordShape("Windows events", "EventID", "Channel"),
          new RecordShape("Windows events", "EventID", "Computer"),
          new RecordShape("Windows events (Winlogbeat)", "winlog"),
          new RecordShape("Windows events", "System", "EventData"),
          new RecordShape("Okta's system log", "eventType", "outcome", "published"),
          new RecordShape("Azure's activity log", "operationName", "resourceId", "category"),
          new RecordShape("Kubernetes' audit log", "auditID", "verb", "stage"),
          new RecordShape("GitHub's audit log", "action", "org", "created_at"),
          new RecordShape("GitHub's audit log", "action", "org", "@timestamp"),
          new RecordShape("Slack's audit log", "action", "entity", "date_create"),
          new RecordShape("Zeek", "uid", "id.orig_h"),
          new RecordShape("Suricata", "event_type", "flow_id", "src_ip"),
          new RecordShape(
              "alerts of Microsoft Graph, not audit records", "alertWebUrl", "severity"),
          new RecordShape("Salesforce events", "EVENT_TYPE", "TIMESTAMP_DERIVED"),
          new RecordShape("Windows events", "Event ID", "Source", "Level"),
          new RecordShape("a message trace of Exchange", "SenderAddress", "RecipientAddress"),
          new RecordShape("a usage report of Microsoft 365", "Report Refresh Date"),
          new RecordShape("a report of permissions, not of events", "Resource Path", "Permission"));

  private LikelyCause() {}

  /**
   * The likely cause as a sentence without its full stop, for example "it looks like AWS
   * CloudTrail, which Cordon does not read"; without better evidence, the first reject's sentence.
   *
   * @param rejects some of the file's rejects, at least one
   */
  public static String of(List<Reject> rejects) {
    for (Reject reject : rejects) {
      String cause = cause(reject);
      if (cause != null) {
        return cause;
      }
    }
    Reject first = rejects.get(0);
    String sentence = withoutFullStop(first.sentence());
    return first.origin().line() > 1 || rejects.size() > 1
        ? "the first reject is line " + first.origin().line() + ": " + sentence
        : clause(sentence);
  }

  private static String cause(Reject reject) {
    String sentence = withoutFullStop(reject.sentence());
    if (reject.reason().equals(RejectReason.NOT_A_LOG)
        || reject.reason().equals(RejectReason.ENCRYPTED)) {
      return clause(sentence);
    }
    if (reject.base64()) {
      return null;
    }
    String text =
        reject.original().substring(0, Math.min(LOOKED_AT_CHARACTERS, reject.original().length()));
    String line = text.stripLeading();
    if (line.startsWith("{\"\"") || line.contains("\"{\"\"\"\"")) {
      return "its quotes are doubled once too often; export it again, without a spreadsheet or flow"
          + " between";
    }
    if (line.startsWith("{")) {
      return causeOfObject(reject.original());
    }
    return LINES.stream()
        .filter(shape -> shape.pattern().matcher(line).lookingAt())
        .findFirst()
        .map(shape -> notRead(shape.what()))
        .orElse(null);
  }

  private static String causeOfObject(String text) {
    JsonNode record;
    try {
      record = JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      return null;
    }
    String error = errorOfAnApi(record);
    if (error != null) {
      return "it is the error answer of an API (" + cut(error) + "); fetch the log again";
    }
    Set<String> names = new HashSet<>();
    record.fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return RECORDS.stream()
        .filter(shape -> shape.matches(names))
        .findFirst()
        .map(shape -> notRead(shape.what()))
        .orElse(null);
  }

  /** What the error of a Graph, Google, Box or Dropbox answer states; null if it is none. */
  private static String errorOfAnApi(JsonNode answer) {
    JsonNode error = answer.path("error");
    if (error.isObject()) {
      return error.path("message").asText(error.path("code").asText("error"));
    }
    if (error.isTextual() && answer.size() < 10) {
      return answer.path("error_description").asText(error.asText());
    }
    if (answer.has("error_summary")) {
      return answer.path("error_summary").asText();
    }
    boolean isError =
        answer.path("type").asText().equals("error")
            || (answer.has("message") && answer.has("status") && answer.size() < 6);
    return isError ? answer.path("message").asText("error") : null;
  }

  private static String notRead(String what) {
    return "it looks like " + what + ", which Cordon does not read";
  }

  private static String withoutFullStop(String sentence) {
    String text = cut(sentence);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE) + "…";
  }

  /** A sentence as the end of another one. */
  public static String clause(String sentence) {
    String text = withoutFullStop(sentence);
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
