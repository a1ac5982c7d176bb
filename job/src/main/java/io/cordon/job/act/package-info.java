/** Each act once: duplicates dropped, the rows of one act merged. */
package io.cordon.job.act;
