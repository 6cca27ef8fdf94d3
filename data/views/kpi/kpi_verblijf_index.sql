-- One row per month, gemeente and partner: places in verblijf now, against those of the same partners in the
-- programme's base month (K18); without a base month there is no row.
SELECT period, gemeente, partner, units AS numerator, base_units AS denominator
FROM verblijf_since_base;
