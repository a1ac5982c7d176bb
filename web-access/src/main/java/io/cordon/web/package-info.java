/** Which requests Flink's web page answers: a page of another origin reads and changes nothing. */
package io.cordon.web;
