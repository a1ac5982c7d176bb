package io.cordon.cli.fieldcases;

import static io.cordon.cli.fieldcases.Expectation.activity;
import static io.cordon.cli.fieldcases.Expectation.count;
import static io.cordon.cli.fieldcases.Expectation.doesNotPrint;
import static io.cordon.cli.fieldcases.Expectation.exit;
import static io.cordon.cli.fieldcases.Expectation.finding;
import static io.cordon.cli.fieldcases.Expectation.findings;
import static io.cordon.cli.fieldcases.Expectation.noFinding;
import static io.cordon.cli.fieldcases.Expectation.prints;

import java.util.List;

/** Audit logs as people have them. */
final class LogCases {
  private static final Expectation PUBLIC_BUDGET =
      finding(
          "Critical",
          "Sensitive file behind a link for anyone",
          "mara.vogt@contoso.example",
          "Budget 2027.xlsx",
          "Confidential",
          "anyone");

  private LogCases() {}

  static List<FieldCase> envelopes() {
    return List.of(
        detect("04-graph-audit-records", "pages.json")
            .expect(exit(0), count("read", 4), count("activities", 3), count("not file", 1))
            .expect(findings(1), PUBLIC_BUDGET),
        detect("04-graph-audit-records", "answer.json").expect(exit(0), PUBLIC_BUDGET),
        detect("09-wazuh-office365", "module.jsonl")
            .expect(exit(0), count("activities", 3), findings(1), PUBLIC_BUDGET),
        detect("09-wazuh-office365", "alerts.jsonl")
            .expect(exit(0), count("activities", 3), findings(1), PUBLIC_BUDGET),
        normalize("10-elasticsearch-answer", "search-answer.json")
            .expect(exit(0), count("activities", 3)),
        normalize("10-elasticsearch-answer", "parsed-only.jsonl")
            .expect(exit(0), count("activities", 1), activity("Share", "mara.vogt", "Budget 2027")),
        detect("11-log-analytics-answer", "query-answer.json")
            .expect(exit(0), count("read", 2), count("activities", 2), findings(1), PUBLIC_BUDGET),
        normalize("29-splunk-google-event", "gws.jsonl")
            .expect(exit(0), count("activities", 1))
            .expect(activity("Share", "mara.vogt", "Q3 plan", "anyone")),
        normalize("31-wazuh-google", "wodle.jsonl")
            .expect(exit(0), activity("Share", "mara.vogt", "Q3 plan", "203.0.113.7", "anyone")));
  }

  static List<FieldCase> tables() {
    return List.of(
        detect("06-doubled-quotes", "twice.csv")
            .expect(exit(0), count("activities", 3), PUBLIC_BUDGET),
        detect("06-doubled-quotes", "quoted-again.csv")
            .expect(exit(0), count("activities", 3), PUBLIC_BUDGET),
        detect("07-workbook-and-zip", "AuditLog.xlsx").expect(exit(0), PUBLIC_BUDGET),
        detect("07-workbook-and-zip", "AuditLog.zip").expect(exit(0), PUBLIC_BUDGET),
        detect("07-workbook-and-zip", "stored.zip")
            .expect(exit(0), count("rejects", 0), PUBLIC_BUDGET),
        normalize("13-spreadsheet-leftovers", "sep-line.csv")
            .expect(exit(0), count("activities", 3), count("rejects", 0)),
        normalize("13-spreadsheet-leftovers", "windows-1252.csv")
            .expect(exit(0), prints("Bericht für Zürich.docx", "Windows-1252")),
        normalize("34-box-events-v2-table", "BoxEventsV2_CL.jsonl")
            .expect(exit(0), activity("Share", "mara.vogt", "ida.weber", "Vertrag.docx")),
        detect("34-box-events-v2-table", "BoxEventsV2_CL.jsonl")
            .expect(finding("High", "Sensitive file shared with an external person", "ida.weber"))
            .expect(
                finding("Critical", "Public link on a sensitive file used by a stranger"),
                doesNotPrint("(no file)")),
        normalize("39-power-query-columns", "expanded.csv")
            .expect(exit(0), activity("Share", "anyone", "mara.vogt", "Budget 2027.xlsx")));
  }

  static List<FieldCase> facts() {
    return List.of(
        detect("20-first-party-downloads", "copilot.jsonl")
            .expect(exit(0), count("activities", 60), noFinding("Mass download by one user")),
        normalize("22-copilot-resources", "copilot.jsonl")
            .expect(exit(0), activity("Open", "Budget 2027.xlsx", "Confidential", "Copilot"))
            .expect(activity("Open", "mara.vogt", "Highly Confidential")),
        detect("25-the-clouds-own-country", "dropbox.jsonl")
            .expect(finding("Medium", "File taken in a country that is not authorised", "NG")),
        normalize("25-the-clouds-own-country", "graph-signins.json")
            .expect(activity("Sign-in", "\"country\":\"NG\"")),
        detect("26-google-inherited-exposure", "folder-to-outsider.jsonl")
            .expect(exit(0), findings(1), prints("Kundenakten", "Q3 plan")),
        exposed("26-google-inherited-exposure", "folder-to-outsider.jsonl")
            .expect(exit(0), prints("Q3 plan", "external", "2026-07-07T09:02")),
        exposed("26-google-inherited-exposure", "folder-to-anyone.jsonl")
            .expect(exit(0), prints("Q3 plan", "anyone", "2026-07-07T09:02")),
        detect("28-outsider-in-shared-drive", "membership.jsonl")
            .expect(exit(0), prints("ida.weber@freemail.example", "Finance Board")),
        detect("40-desktop-label-then-share", "desktop.jsonl")
            .expect(
                finding(
                    "High",
                    "Label lowered or removed, then the file shared outside",
                    "Budget 2027.xlsx"),
                doesNotPrint("Budget%202027.xlsx")),
        normalize("s09-geolocation-of-another-kind", "log.jsonl")
            .expect(prints("GeoLite2-City", "GeoIP2-Connection-Type")));
  }

  private static FieldCase detect(String folder, String file) {
    return FieldCase.of(folder, "detect", "--org", "org.yaml", file);
  }

  private static FieldCase normalize(String folder, String file) {
    return FieldCase.of(folder, "normalize", "--org", "org.yaml", file);
  }

  private static FieldCase exposed(String folder, String file) {
    return FieldCase.of(folder, "exposed", "--org", "org.yaml", "--label", "Confidential", file);
  }
}
