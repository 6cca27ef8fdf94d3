-- One row per month, partner and prestatiegroep: euros realised of euros agreed for VPT and MPT (K27); no gemeente.
SELECT period, gemeente, partner, prestatiegroep, numerator, denominator
FROM production_by_group
WHERE prestatiegroep IN ('vpt', 'mpt');
