package io.cordon.model.finding;

/** A policy that has an open finding on a subject. */
public record RelatedPolicy(String policyId, String title, String findingUid) {}
