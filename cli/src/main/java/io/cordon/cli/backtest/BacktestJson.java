package io.cordon.cli.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.JsonText;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.Policy;
import java.util.Map;

/** The output of {@code cordon backtest --json}. Fields may be added, but never removed. */
final class BacktestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Backtest backtest;

  private BacktestJson(Backtest backtest) {
    this.backtest = backtest;
  }

  static String write(Backtest backtest) {
    BacktestJson json = new BacktestJson(backtest);
    ObjectNode document = JSON.createObjectNode();
    records(backtest.newResult().totals(), document.putObject("records"));
    json.set(backtest.newResult(), json.counts().withNew(), document.putObject("new"));
    if (backtest.isCompared()) {
      json.set(backtest.oldResult(), json.counts().withOld(), document.putObject("old"));
    } else {
      document.putNull("old");
    }
    json.changes(json.counts(), document);
    var policies = document.putArray("policies");
    backtest.policies().forEach(pair -> json.policy(pair, policies.addObject()));
    json.weeks(backtest.comparison().total(), document);
    json.topSources(document);
    return JsonText.indented(document);
  }

  private FindingCounts counts() {
    return backtest.comparison().total().total();
  }

  private static void records(RecordTotals totals, ObjectNode into) {
    into.put("read", totals.records())
        .put("activities", totals.activities())
        .put("merged", totals.merged())
        .put("duplicates", totals.duplicates())
        .put("not_file_activity", totals.skipped())
        .put("rejects", totals.rejects());
  }

  private void set(ReplayResult replayed, long findings, ObjectNode into) {
    into.put("directory", replayed.policies().directory().toString())
        .put("policies", replayed.policies().pack().all().size())
        .put("disabled", replayed.policies().pack().disabled().size())
        .put("findings", findings)
        .put("actions", replayed.actions().total());
  }

  private void changes(FindingCounts counts, ObjectNode into) {
    if (backtest.isCompared()) {
      for (FindingChange change : FindingChange.values()) {
        into.put(change.word(), counts.of(change));
      }
    }
  }

  private void policy(Backtest.PolicyPair pair, ObjectNode into) {
    Breakdown breakdown = backtest.comparison().of(pair.id());
    into.put("id", pair.id()).put("title", pair.title());
    FindingCounts total = breakdown.total();
    side("new", pair.newPolicy().orElse(null), backtest.newResult(), total.withNew(), into);
    side("old", pair.oldPolicy().orElse(null), backtest.oldResult(), total.withOld(), into);
    changes(total, into);
    if (backtest.isCompared()) {
      ObjectNode aspects = into.putObject("what_changed");
      breakdown.byAspect().forEach((aspect, count) -> aspects.put(aspect.word(), count));
    }
    weeks(breakdown, into);
  }

  private static void side(
      String name, Policy policy, ReplayResult replayed, long findings, ObjectNode into) {
    if (policy == null) {
      into.putNull(name);
      return;
    }
    PolicySnapshot snapshot = policy.snapshot();
    ObjectNode side = into.putObject(name);
    side.put("version", snapshot.version())
        .put("level", snapshot.severity().word())
        .put("mode", snapshot.mode().word())
        .put("findings", findings);
    ObjectNode actions = side.putObject("actions");
    for (ActionVerb verb : ActionVerb.values()) {
      long requested = replayed.actions().of(policy.id(), verb);
      if (requested > 0) {
        actions.put(verb.word(), requested);
      }
    }
  }

  private void weeks(Breakdown breakdown, ObjectNode into) {
    var weeks = into.putArray("weeks");
    for (Map.Entry<String, FindingCounts> week : breakdown.byWeek().entrySet()) {
      ObjectNode entry = weeks.addObject().put("week", week.getKey());
      entry.put("new", week.getValue().withNew());
      if (backtest.isCompared()) {
        entry.put("old", week.getValue().withOld());
      }
      changes(week.getValue(), entry);
    }
  }

  private void topSources(ObjectNode into) {
    var sources = into.putArray("loudest");
    for (TopSources.Source source : backtest.comparison().topSources().top()) {
      ObjectNode entry = sources.addObject();
      entry.put("kind", source.kind().word());
      entry.put("name", source.name()).put("new", source.newFindings());
      if (backtest.isCompared()) {
        entry.put("old", source.oldFindings());
      }
    }
  }
}
