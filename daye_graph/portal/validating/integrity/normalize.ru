# The normal form that the constraints are asked of (The RDF Data Cube Vocabulary, section 10).
# Phase 1: the types that properties imply, and one name for all kinds of components.
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT { ?observation a qb:Observation } WHERE { ?slice qb:observation ?observation } ;

INSERT { ?observation a qb:Observation . ?dataset a qb:DataSet }
WHERE { ?observation qb:dataSet ?dataset } ;

INSERT { ?slice a qb:Slice } WHERE { ?dataset qb:slice ?slice } ;

INSERT { ?component qb:componentProperty ?property . ?property a qb:DimensionProperty }
WHERE { ?component qb:dimension ?property } ;

INSERT { ?component qb:componentProperty ?property . ?property a qb:MeasureProperty }
WHERE { ?component qb:measure ?property } ;

INSERT { ?component qb:componentProperty ?property . ?property a qb:AttributeProperty }
WHERE { ?component qb:attribute ?property } ;

# Phase 2: what is said of a data set or a slice is said of its observations.
INSERT { ?observation ?property ?value }
WHERE {
  ?component qb:componentProperty ?property ; qb:componentAttachment qb:DataSet .
  ?dataset qb:structure/qb:component ?component ; ?property ?value .
  ?observation qb:dataSet ?dataset .
} ;

INSERT { ?observation ?property ?value }
WHERE {
  ?component qb:componentProperty ?property ; qb:componentAttachment qb:Slice .
  ?dataset qb:structure/qb:component ?component ; qb:slice ?slice .
  ?slice ?property ?value ; qb:observation ?observation .
} ;

INSERT { ?observation ?property ?value }
WHERE {
  ?component qb:componentProperty ?property .
  ?property a qb:DimensionProperty .
  ?dataset qb:structure/qb:component ?component ; qb:slice ?slice .
  ?slice ?property ?value ; qb:observation ?observation .
}
