package io.cordon.cli.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.local.RecordTotals;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.Policy;
import java.util.Map;

/** What {@code cordon backtest --json} writes; names are added to it, never taken away. */
final class BacktestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Backtest backtest;

  private BacktestJson(Backtest backtest) {
    this.backtest = backtest;
  }

  static String write(Backtest backtest) {
    BacktestJson json = new BacktestJson(backtest);
    ObjectNode document = JSON.createObjectNode();
    records(backtest.now().account(), document.putObject("records"));
    json.set(backtest.now(), json.balance().now(), document.putObject("new"));
    if (backtest.isCompared()) {
      json.set(backtest.before(), json.balance().before(), document.putObject("old"));
    } else {
      document.putNull("old");
    }
    json.changes(json.balance(), document);
    var policies = document.putArray("policies");
    backtest.policies().forEach(row -> json.policy(row, policies.addObject()));
    json.weeks(backtest.comparison().total(), document);
    json.loudest(document);
    return document.toPrettyString();
  }

  private FindingCounts balance() {
    return backtest.comparison().total().total();
  }

  private static void records(RecordTotals account, ObjectNode into) {
    into.put("read", account.records())
        .put("activities", account.activities())
        .put("merged", account.merged())
        .put("duplicates", account.duplicates())
        .put("not_file_activity", account.skipped())
        .put("rejects", account.rejects());
  }

  private void set(ReplayResult replayed, long findings, ObjectNode into) {
    into.put("directory", replayed.policies().directory().toString())
        .put("policies", replayed.policies().pack().all().size())
        .put("disabled", replayed.policies().pack().disabled().size())
        .put("findings", findings)
        .put("actions", replayed.asked().total());
  }

  private void changes(FindingCounts balance, ObjectNode into) {
    if (backtest.isCompared()) {
      for (FindingChange change : FindingChange.values()) {
        into.put(change.word(), balance.of(change));
      }
    }
  }

  private void policy(Backtest.Row row, ObjectNode into) {
    Breakdown breakdown = backtest.comparison().of(row.id());
    into.put("id", row.id()).put("title", row.title());
    side("new", row.now().orElse(null), backtest.now(), breakdown.total().now(), into);
    side("old", row.before().orElse(null), backtest.before(), breakdown.total().before(), into);
    changes(breakdown.total(), into);
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
      long asked = replayed.asked().by(policy.id(), verb);
      if (asked > 0) {
        actions.put(verb.word(), asked);
      }
    }
  }

  private void weeks(Breakdown breakdown, ObjectNode into) {
    var weeks = into.putArray("weeks");
    for (Map.Entry<String, FindingCounts> week : breakdown.byWeek().entrySet()) {
      ObjectNode one = weeks.addObject().put("week", week.getKey());
      one.put("new", week.getValue().now());
      if (backtest.isCompared()) {
        one.put("old", week.getValue().before());
      }
      changes(week.getValue(), one);
    }
  }

  private void loudest(ObjectNode into) {
    var loudest = into.putArray("loudest");
    for (TopSources.Subject subject : backtest.comparison().loudest().most()) {
      ObjectNode one = loudest.addObject();
      one.put("kind", subject.kind().word()).put("name", subject.name()).put("new", subject.now());
      if (backtest.isCompared()) {
        one.put("old", subject.before());
      }
    }
  }
}
