package io.cordon.model.finding;

/** A policy with an open finding on the same subject. */
public record RelatedPolicy(String policyId, String title, String findingUid) {}
