package io.cordon.anomaly.count;

/**
 * What {@link CountModel} has learned of one count of one person: 40 bytes.
 *
 * @param shape a of the gamma distribution of the rate: events seen, fading
 * @param rate b of it: windows seen, fading
 * @param excess v: squared deviations beyond chance, relative to the squared mean, fading
 * @param weight w: the windows behind {@code excess}, fading
 * @param windows closed windows, not fading
 */
public record CountState(double shape, double rate, double excess, double weight, long windows) {}
