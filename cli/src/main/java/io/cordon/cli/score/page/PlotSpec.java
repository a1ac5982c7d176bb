package io.cordon.cli.score.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plot in the words of Lets-Plot's grammar: layers of marks, and scales. Values are lists of
 * numbers or texts, named by the aesthetic that shows them.
 */
public final class PlotSpec {
  private final int widthPixels;
  private final int heightPixels;
  private final List<Object> layers = new ArrayList<>();
  private final List<Object> scales = new ArrayList<>();

  public PlotSpec(int widthPixels, int heightPixels) {
    this.widthPixels = widthPixels;
    this.heightPixels = heightPixels;
  }

  /** Marks of one kind. */
  public PlotSpec layer(
      String geometry, Ink ink, Map<String, Object> constants, Map<String, ?> values) {
    Map<String, Object> data = new HashMap<>();
    Map<String, Object> mapping = new HashMap<>();
    values.forEach(
        (aesthetic, list) -> {
          data.put(aesthetic, new ArrayList<>((List<?>) list));
          mapping.put(aesthetic, aesthetic);
        });
    Map<String, Object> layer = new HashMap<>(constants);
    layer.put("geom", geometry);
    layer.put("color", ink.hex());
    layer.put("fill", ink.hex());
    layer.put("data", data);
    layer.put("mapping", mapping);
    layer.put("show_legend", false);
    layers.add(layer);
    return this;
  }

  /** A linear scale with a name and limits; breaks where Lets-Plot chooses. */
  public PlotSpec linear(String aesthetic, String name, double low, double high) {
    scale(aesthetic, name).put("limits", new ArrayList<>(List.of(low, high)));
    return this;
  }

  /** A logarithmic scale with these breaks. */
  public PlotSpec logarithmic(
      String aesthetic, String name, double low, double high, Map<Double, String> breaks) {
    Map<String, Object> scale = scale(aesthetic, name);
    scale.put("trans", "log10");
    scale.put("limits", new ArrayList<>(List.of(low, high)));
    List<Double> inside =
        breaks.keySet().stream().filter(at -> at >= low && at <= high).sorted().toList();
    scale.put("breaks", new ArrayList<>(inside));
    scale.put("labels", new ArrayList<>(inside.stream().map(breaks::get).toList()));
    return this;
  }

  /** A scale of words, in this order. */
  public PlotSpec discrete(String aesthetic, String name, List<String> words) {
    Map<String, Object> scale = scale(aesthetic, name);
    scale.put("discrete", true);
    scale.put("limits", new ArrayList<>(words));
    return this;
  }

  private Map<String, Object> scale(String aesthetic, String name) {
    Map<String, Object> scale = new HashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("name", name);
    scales.add(scale);
    return scale;
  }

  public int widthPixels() {
    return widthPixels;
  }

  public int heightPixels() {
    return heightPixels;
  }

  /** What Lets-Plot takes; it may change the maps. */
  Map<String, Object> toMap() {
    Map<String, Object> size = new HashMap<>();
    size.put("width", widthPixels);
    size.put("height", heightPixels);
    // Without an angle Lets-Plot tilts labels of small plots.
    Map<String, Object> upright = new HashMap<>(Map.of("angle", 0, "blank", false));
    Map<String, Object> spec = new HashMap<>();
    spec.put("kind", "plot");
    spec.put("theme", new HashMap<String, Object>(Map.of("axis_text_x", upright)));
    spec.put("data", new HashMap<String, Object>());
    spec.put("mapping", new HashMap<String, Object>());
    spec.put("ggsize", size);
    spec.put("layers", layers);
    spec.put("scales", scales);
    return spec;
  }
}
