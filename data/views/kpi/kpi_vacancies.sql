-- One row per month and partner: fte in open vacancies, of all fte in employment and open (K25); partners who tell
-- their vacancies only; no gemeente.
SELECT period, gemeente, partner, vacancies AS numerator, vacancies + fte AS denominator
FROM staff_month
WHERE vacancies IS NOT NULL AND fte IS NOT NULL;
