/** The words of the domain: immutable records that cross the job, and nothing that acts on them. */
package io.cordon.model;
