package io.cordon.cli.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.terminal.Colours;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.FindingJson;
import org.apache.flink.api.common.functions.MapFunction;

/** A finding as {@code detect} prints it: one line of OCSF in a pipe, several lines on a screen. */
public final class FindingLines implements MapFunction<Finding, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean forPeople;
  private final boolean coloured;

  public FindingLines(boolean forPeople, Colours colours) {
    this.forPeople = forPeople;
    this.coloured = colours.on();
  }

  @Override
  public String map(Finding finding) throws JsonProcessingException {
    String json = FindingJson.write(finding);
    return forPeople ? new FindingText(new Colours(coloured)).of(JSON.readTree(json)) : json;
  }
}
