package io.cordon.cli.detect.summary;

import io.cordon.model.finding.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom or what the findings are about, those with the most findings first. */
public final class Ranking {
  private static final Comparator<Rank> LOUDEST_FIRST =
      Comparator.comparingLong((Rank rank) -> rank.counts().total())
          .thenComparing(rank -> rank.counts().worst())
          .thenComparingInt(Rank::highestRisk)
          .reversed()
          .thenComparing(Rank::name);

  private final Map<String, Rank> byKey = new HashMap<>();

  /**
   * One person, file or policy.
   *
   * @param name for people, as in the log
   * @param detail what else identifies it; empty for nothing
   * @param highestRisk the highest risk score of its findings
   */
  public record Rank(String name, String detail, SeverityCounts counts, int highestRisk) {}

  /**
   * Counts a finding.
   *
   * @param key what distinguishes the person, file or policy
   */
  void add(String key, String name, String detail, Finding finding) {
    Rank rank = byKey.get(key);
    SeverityCounts counts = rank == null ? new SeverityCounts() : rank.counts();
    counts.add(finding.detection().policy().severity());
    int risk = Math.max(finding.riskScore(), rank == null ? 0 : rank.highestRisk());
    byKey.put(key, new Rank(name, detail, counts, risk));
  }

  /** How many there are. */
  public int size() {
    return byKey.size();
  }

  /** The first ones. */
  public List<Rank> loudest(int most) {
    return byKey.values().stream().sorted(LOUDEST_FIRST).limit(most).toList();
  }
}
