package io.cordon.model;

/** A policy that has an open finding on a subject. */
public record OpenPolicy(String policyId, String title, String findingUid) {}
