/** Test harnesses, policies and other fixtures that tests of several stages share. */
package io.cordon.job.testing;
